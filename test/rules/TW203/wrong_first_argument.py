import threading


def bake(tray):
    for minute in range(3):
        print("tray", tray, "minute", minute)


def group_of_ovens():
    return None


threading.Thread(bake(1)).start()  # expect: TW203
threading.Thread(bake(2), daemon=True).start()  # expect: TW203
third = threading.Thread(
    None,
    bake(3),  # expect: TW203
)
third.start()
third.join()
fourth = threading.Thread(group_of_ovens(), bake, args=(4,))
fifth = threading.Thread(group_of_ovens(), target=bake, args=(5,))
for oven in (fourth, fifth):
    oven.start()
for oven in (fourth, fifth):
    oven.join()
