def steps(c):
    z = 0j
    for n in range(1000):
        z = z * z + c
        if abs(z) > 2:
            return n
    return 1000


def row(y, width):
    return [steps(complex(x / width, y / width)) for x in range(width)]
