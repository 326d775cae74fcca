import time

from pool import Pool

pool = Pool(2)
for _ in range(5):
    pool.submit(lambda: time.sleep(0.1))
time.sleep(1)
