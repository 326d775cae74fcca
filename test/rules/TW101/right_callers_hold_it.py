import threading
from urllib.request import urlopen

registry_lock = threading.Lock()
generation = 0
healthy = 0


def _bump():
    global generation
    generation += 1


def mark_up(host):
    global healthy
    with urlopen(f"http://{host}/health") as response:
        response.read()
    with registry_lock:
        healthy += 1
        _bump()


def mark_down(host):
    global healthy
    with urlopen(f"http://{host}/drain") as response:
        response.read()
    with registry_lock:
        healthy -= 1
        _bump()


def main():
    up = threading.Thread(target=mark_up, args=("a.local",))
    down = threading.Thread(target=mark_down, args=("b.local",))
    up.start()
    down.start()
    up.join()
    down.join()
    print(generation, healthy)


if __name__ == "__main__":
    main()
