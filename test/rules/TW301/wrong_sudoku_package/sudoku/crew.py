from concurrent.futures import ThreadPoolExecutor

from .solver import solve


def solve_all(puzzles):
    with ThreadPoolExecutor(max_workers=len(puzzles)) as pool:
        futures = []
        for puzzle in puzzles:
            futures.append(pool.submit(solve, puzzle))  # expect: TW301
        return [future.result() for future in futures]
