import concurrent.futures

import numpy as np


def energy(seed):
    noise = np.random.default_rng(seed).normal(size=(2000, 2000))
    total = 0.0
    for _ in range(50):
        noise = noise @ noise.T
        noise /= np.abs(noise).max()
        total += float(np.square(noise).sum())
    return total


def main():
    with concurrent.futures.ThreadPoolExecutor(max_workers=4) as pool:
        futures = [pool.submit(energy, seed) for seed in range(4)]
        print([future.result() for future in futures])


main()
