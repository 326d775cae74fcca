import threading

place = 0


def turn():
    global place
    while True:
        input()
        place = (place + 1) % 20


worker = threading.Thread(target=turn, name="turn")


def run():
    try:
        worker.start()  # expect: TW201
    except RuntimeError:
        pass


for name in input().split():
    run()
