import threading
import time


def sample():
    print("sampled")


def main():
    for _ in range(2):
        sampler = threading.Thread(target=sample, name="sampler")
        sampler.daemon = True
        sampler.start()
        time.sleep(0.01)
        sampler.join()


main()
