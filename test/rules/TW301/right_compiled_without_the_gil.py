from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numba import njit


@njit(nogil=True)
def crunch(arr):
    total = 0
    for i in range(arr.shape[0]):
        for j in range(arr.shape[0]):
            total += arr[i]
    return total


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=2) as executor:
        futures = [executor.submit(crunch, np.zeros(10000)) for _ in range(4)]
        print(sum(f.result() for f in futures))
