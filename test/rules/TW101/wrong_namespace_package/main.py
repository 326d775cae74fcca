import threading

import shop.orders.intake

COUNTERS = 3


def main():
    workers = [threading.Thread(target=shop.orders.intake.drain, args=(n,)) for n in range(COUNTERS)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print(shop.orders.intake.taken)


if __name__ == "__main__":
    main()
