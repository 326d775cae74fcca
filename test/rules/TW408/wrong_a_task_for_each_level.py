"""Each level waits for a task of the same pool."""

from concurrent.futures import ThreadPoolExecutor
ex = ThreadPoolExecutor()
def down(n):
    if n == 0: return 0
    return 1 + ex.submit(down, n - 1).result()  # expect: TW408
print(ex.submit(down, 50).result())
