"""A queue at a doctor's: who comes gets the next number, and the last one called is shown."""

import threading

number = 0
slip = (0, "nobody")


def print_slip(number, name):
    return number + 1, name


def arrive(name):
    global number
    slip = print_slip(number, name)
    number = slip[0]


def arrive_at_the_desk(name):
    global number, slip
    slip = print_slip(number, name)
    print(slip[1])
    number = slip[0]


patients = [threading.Thread(target=arrive, args=(name,)) for name in ("Ada", "Eve", "Bob")]
for patient in patients:
    patient.start()
arrive_at_the_desk("Zoe")
for patient in patients:
    patient.join()
print(number)
