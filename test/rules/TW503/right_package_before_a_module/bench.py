from multiprocessing import Process

from shop import clock


def measure(rounds):
    for _ in range(rounds):
        print(clock.tick)


if __name__ == "__main__":
    one = Process(target=measure, args=(3,))
    one.start()
    one.join()
