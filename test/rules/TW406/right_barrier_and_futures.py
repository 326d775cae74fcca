import threading
from concurrent.futures import ThreadPoolExecutor, wait

barrier = threading.Barrier(2)


def meet():
    if barrier.n_waiting == 0:
        barrier.wait()
    else:
        barrier.wait()


with ThreadPoolExecutor(2) as pool:
    wait([pool.submit(meet), pool.submit(meet)])
