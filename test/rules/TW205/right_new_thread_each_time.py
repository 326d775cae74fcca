import threading
import time


def sample(number):
    time.sleep(0.1)
    print("sample", number)


def main():
    sampler = None
    for number in range(5):
        if sampler is not None:
            sampler.join()
        sampler = threading.Thread(target=sample, args=(number,))
        sampler.start()
        time.sleep(1)
    sampler.join()


main()
