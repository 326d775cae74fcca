def part(number):
    return number * number


def whole(number):
    return part(number) + 1
