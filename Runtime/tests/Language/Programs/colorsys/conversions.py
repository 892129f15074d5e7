def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import colorsys
for rgb in ((0, 0, 0), (1, 1, 1), (1, 0, 0), (0, 0.5, 0), (0.2, 0.4, 0.8), (0.7, 0.1, 0.5)):
    for space in ("yiq", "hls", "hsv"):
        converted = getattr(colorsys, f"rgb_to_{space}")(*rgb)
        back = getattr(colorsys, f"{space}_to_rgb")(*converted)
        print(space, rgb, converted, [round(c, 9) for c in back])
attempt(colorsys.rgb_to_hsv, 1, 2)
attempt(colorsys.rgb_to_hsv, "a", 0, 0)
