from sudoku import solve_all

PUZZLES = ["1" + "0" * 80, "02" + "0" * 79, "003" + "0" * 78]

for solution in solve_all(PUZZLES):
    print(solution)
