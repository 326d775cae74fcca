from board import is_safe


def count_solutions(size, placed=()):
    if len(placed) == size:
        return 1
    solutions = 0
    for column in range(size):
        if is_safe(placed, column):
            solutions += count_solutions(size, placed + (column,))
    return solutions
