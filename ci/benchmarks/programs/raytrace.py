"""Spheres seen by rays: small vector objects with operators, properties, attributes."""


class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    @property
    def length(self):
        return self.dot(self) ** 0.5


class Sphere:
    def __init__(self, center, radius):
        self.center = center
        self.radius = radius

    def hit(self, origin, direction):
        offset = origin - self.center
        b = offset.dot(direction)
        c = offset.dot(offset) - self.radius * self.radius
        root = b * b - c
        if root < 0:
            return None
        distance = -b - root ** 0.5
        return distance if distance > 0 else None


def kernel():
    spheres = [Sphere(Vector(i * 1.5 - 3, i % 2 - 0.5, 6.0 + i), 1.0 + i * 0.1) for i in range(5)]
    origin = Vector(0.0, 0.0, 0.0)
    total = 0.0
    for row in range(16):
        for column in range(16):
            ray = Vector((column - 8) / 8, (row - 8) / 8, 1.0)
            ray = ray * (1 / ray.length)
            nearest = None
            for sphere in spheres:
                distance = sphere.hit(origin, ray)
                if distance is not None and (nearest is None or distance < nearest):
                    nearest = distance
            if nearest is not None:
                total += (origin + ray * nearest).z
    return round(total, 6)
