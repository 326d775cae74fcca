import importlib
import threading


def tick():
    print("tick")


def main():
    clock = threading.Thread(target=tick)
    clock.start()
    module = importlib.import_module("workers")
    for name in dir(module):
        print(getattr(module, name))
    clock.join()


if __name__ == "__main__":
    main()
