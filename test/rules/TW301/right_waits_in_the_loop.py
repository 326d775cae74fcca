import threading
import time


def simulate(name, days):
    rabbits = 2
    for day in range(days):
        rabbits = rabbits * 3 // 2
        if rabbits > 10**9:
            rabbits = 2
        time.sleep(0.001)
    print(name, rabbits)


def main():
    threads = [threading.Thread(target=simulate, args=(name, 100_000)) for name in ("hill", "dale")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
