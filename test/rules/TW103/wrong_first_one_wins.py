import threading

finished = False
winner = None


def run_lap(name, laps):
    global finished, winner
    for lap in range(laps):
        if finished:  # expect: TW103
            return
        print(name, "is in lap", lap)
        if lap == laps - 1:
            finished = True
            winner = name


def speak(speech):
    print(speech.upper())


def open_ceremony(speech):
    global finished
    if finished:  # expect: TW103
        return
    finished = True
    speak(speech)


runners = [threading.Thread(target=run_lap, args=(name, 10)) for name in ("ann", "bob")]
runners += [threading.Thread(target=open_ceremony, args=(text,)) for text in ("welcome", "hello")]
for runner in runners:
    runner.start()
for runner in runners:
    runner.join()
