"""A puzzle on a hexagon: numbered tiles that count their neighbours are placed by constraint propagation and search."""

EDGE = 3


def make_board():
    places = [(x, y) for y in range(1 - EDGE, EDGE) for x in range(1 - EDGE, EDGE) if -EDGE < x + y < EDGE]
    index = {place: i for i, place in enumerate(places)}
    neighbours = [[index[(x + dx, y + dy)] for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1), (1, -1), (-1, 1)) if (x + dx, y + dy) in index]
                  for x, y in places]
    return places, neighbours


class Board:
    def __init__(self, tiles, neighbours):
        self.tiles = dict(tiles)
        self.neighbours = neighbours
        self.cells = [None] * len(neighbours)
        self.steps = 0

    def fits(self, at, tile):
        cells = self.cells
        if tile:
            filled = empty = 0
            for k in self.neighbours[at]:
                other = cells[k]
                if other is None:
                    empty += 1
                elif other:
                    filled += 1
            if filled > tile or filled + empty < tile:
                return False
        for k in self.neighbours[at]:
            other = cells[k]
            if not other:
                continue
            filled = 1 if tile else 0
            empty = 0
            for m in self.neighbours[k]:
                if m == at:
                    continue
                if cells[m] is None:
                    empty += 1
                elif cells[m]:
                    filled += 1
            if filled > other or filled + empty < other:
                return False
        return True

    def solve(self, at=0):
        self.steps += 1
        if at == len(self.cells):
            return True
        for tile in sorted(self.tiles, reverse=True):
            if not self.tiles[tile] or not self.fits(at, tile):
                continue
            self.tiles[tile] -= 1
            self.cells[at] = tile
            if self.solve(at + 1):
                return True
            self.cells[at] = None
            self.tiles[tile] += 1
        return False


def kernel():
    places, neighbours = make_board()
    total = 0
    for tiles in ({2: 3, 3: 1, 1: 1, 0: 14}, {2: 6, 0: 13}, {3: 4, 2: 2, 0: 13}, {6: 1, 3: 6, 0: 12}):
        board = Board(tiles, neighbours)
        found = board.solve()
        total += board.steps + (1000 if found else 0)
    return total
