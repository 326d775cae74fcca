import threading, time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
count = 0

def work(i):
    global count
    for _ in range(1000):
        count += 1

def show():
    global count
    while True:
        count += 1
        time.sleep(1)

def both(i):
    global total
    for _ in range(1000):
        total += 1  # expect: TW101
total = 0

if __name__ == "__main__":
    threading.Thread(target=show, daemon=True).start()
    with ProcessPoolExecutor() as pool:  # expect: TW503
        print(list(pool.map(work, range(3))))
        f = pool.submit(both, 3).result()
    with ThreadPoolExecutor() as pool:
        print(list(pool.map(both, range(3))))
