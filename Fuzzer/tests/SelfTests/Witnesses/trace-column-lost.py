# sites: site
def check(value):
    if not value:
        raise ValueError
    return value
def site(n):
    for i in range(n):
        try:
            value = check(1) + check(i != 60)
        except ValueError as error:
            trace = error.__traceback__
            __probe__(list(trace.tb_frame.f_code.co_positions())[trace.tb_lasti // 2])
site(90)
