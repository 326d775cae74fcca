import threading

lamps = 0
signs = 0
doors = 0
rails = 0
stops = 0
tickets = 0
LINES = ("red", "red", "blue")


def light(car):
    global lamps
    if car != 0:
        lamps += 1  # expect: TW101


def sign(line):
    global signs
    if line == "red":
        signs += 1  # expect: TW101


def door(car):
    global doors
    if car == 0:
        doors += 1  # expect: TW101


def rail(car, last):
    global rails
    for other in range(car, last):
        if other == 3:
            rails += 1  # expect: TW101


def stop(car):
    global stops
    for halt in range(4):
        if halt == 0:
            stops += car  # expect: TW101


def ticket(car, wanted):
    global tickets
    if car == wanted:
        tickets += 1  # expect: TW101


def run_all(threads):
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


run_all([threading.Thread(target=light, args=(n,)) for n in range(4)])
run_all([threading.Thread(target=sign, args=(line,)) for line in LINES])
run_all([threading.Thread(target=door, args=(n,)) for n in range(4) for _ in range(2)])
run_all([threading.Thread(target=rail, args=(n, 4)) for n in range(4)])
run_all([threading.Thread(target=stop, args=(n,)) for n in range(4)])
run_all([threading.Thread(target=ticket, args=(n, m)) for n, m in enumerate([0, 1, 2])])
