taken = 0


def drain(counter):
    global taken
    for order in range(counter * 100):
        print("order", order)
        taken += 1  # expect: TW101
