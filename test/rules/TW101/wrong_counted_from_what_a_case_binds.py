import threading

laps = {"hare": 0, "tortoise": 0}


def cross_the_line(runner):
    for _ in range(1000):
        match laps[runner]:
            case done:
                laps[runner] = done + 1  # expect: TW101


def tell(runner):
    match laps.get(runner):
        case done:
            print(runner, done)


judges = [threading.Thread(target=cross_the_line, args=("hare",)) for _ in range(3)]
for judge in judges:
    judge.start()
for judge in judges:
    judge.join()
tell("hare")
