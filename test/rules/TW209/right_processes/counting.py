from concurrent.futures import ProcessPoolExecutor

from primes import count_primes


def count_all(limits):
    pool = ProcessPoolExecutor()
    return list(pool.map(count_primes, limits))
