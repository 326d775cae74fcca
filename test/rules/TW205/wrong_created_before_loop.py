import threading
import time


def sample():
    time.sleep(0.1)
    print("sampled at", time.time())


def main():
    sampler = threading.Thread(target=sample)
    for _ in range(5):
        sampler.start()  # expect: TW205
        sampler.join()
        time.sleep(1)


main()
