from concurrent.futures import ThreadPoolExecutor
import time


def soak(hours):
    time.sleep(hours)
    return hours


def brew(cellar, hours):
    soaked = cellar.submit(soak, hours)
    return soaked.result(timeout=None) * 2  # expect: TW408


with ThreadPoolExecutor(max_workers=1) as cellar:
    print(cellar.submit(brew, cellar, 1).result())
