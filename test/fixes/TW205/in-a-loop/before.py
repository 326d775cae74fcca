import threading
import time


def sample():
    print("sampled")


def main():
    sampler = threading.Thread(target=sample, name="sampler")
    sampler.daemon = True
    for _ in range(2):
        sampler.start()
        time.sleep(0.01)
        sampler.join()


main()
