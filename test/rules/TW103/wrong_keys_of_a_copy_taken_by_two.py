import threading

parcels = {number: "box" for number in range(500)}
shelf = threading.Lock()


def hand_out():
    with shelf:
        numbers = list(parcels)
    for number in numbers:
        if number in parcels:  # expect: TW103
            with shelf:
                del parcels[number]


clerks = [threading.Thread(target=hand_out) for _ in range(2)]
for clerk in clerks:
    clerk.start()
for clerk in clerks:
    clerk.join()
