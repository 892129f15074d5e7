"""Random placement of stones on a board and counting of groups and liberties: flat lists, stacks, small ints."""

SIZE = 11
BORDER = SIZE + 2


def group(board, start):
    colour = board[start]
    seen = {start}
    stack = [start]
    liberties = set()
    while stack:
        place = stack.pop()
        for other in (place - 1, place + 1, place - BORDER, place + BORDER):
            if board[other] == 0:
                liberties.add(other)
            elif board[other] == colour and other not in seen:
                seen.add(other)
                stack.append(other)
    return seen, liberties


def kernel():
    board = [3] * (BORDER * BORDER)
    free = [row * BORDER + column for row in range(1, SIZE + 1) for column in range(1, SIZE + 1)]
    for place in free:
        board[place] = 0
    state, captured = 7, 0
    for turn in range(90):
        state = (state * 1103515245 + 12345) & 0x7fffffff
        place = free[state % len(free)]
        if board[place] != 0:
            continue
        board[place] = 1 + turn % 2
        for other in (place - 1, place + 1, place - BORDER, place + BORDER):
            if board[other] == 2 - turn % 2:
                stones, liberties = group(board, other)
                if not liberties:
                    captured += len(stones)
                    for stone in stones:
                        board[stone] = 0
    return captured, board.count(1), board.count(2)
