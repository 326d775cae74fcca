def allowed(cells, index):
    row, column = divmod(index, 9)
    used = set()
    for other, value in enumerate(cells):
        r, c = divmod(other, 9)
        if r == row or c == column or (r // 3, c // 3) == (row // 3, column // 3):
            used.add(value)
    return [digit for digit in "123456789" if digit not in used]


def solve(puzzle):
    if "0" not in puzzle:
        return puzzle
    index = puzzle.index("0")
    for digit in allowed(puzzle, index):
        solution = solve(puzzle[:index] + digit + puzzle[index + 1 :])
        if solution:
            return solution
    return None
