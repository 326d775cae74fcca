import threading

import units


def measure(value, unit):
    print(value, unit, "is", units.in_metres(value, unit), "m")


def main():
    threads = [threading.Thread(target=measure, args=(2, unit)) for unit in ("m", "km")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
