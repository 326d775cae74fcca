import threading

import shapes


def draw(name):
    print(name, "has", shapes.sides_of(name), "sides")


def main():
    threads = [threading.Thread(target=draw, args=(name,)) for name in ("Circle", "Square")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
