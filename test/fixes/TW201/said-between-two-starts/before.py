import threading
import time


def bake(oven, minutes):
    time.sleep(minutes / 100)
    print(f"oven {oven} is empty")


def main():
    small = threading.Thread(target=bake, args=("small", 1))
    small.start()
    print("time for the second dough")
    large = threading.Thread(target=bake, args=("large", 2))
    large.start()
    large.join()
    print("all loaves are finished")


if __name__ == "__main__":
    main()
