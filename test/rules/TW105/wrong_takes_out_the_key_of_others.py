import threading

guests = {}


def stay(name, earlier):
    for other in earlier:
        guests.pop(other, None)  # expect: TW105
    guests[name] = len(earlier)


stays = [threading.Thread(target=stay, args=(name, ["Ada", "Bo"])) for name in ("Cy", "Di")]
for one in stays:
    one.start()
for one in stays:
    one.join()
