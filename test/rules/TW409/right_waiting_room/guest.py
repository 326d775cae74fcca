import time


def visit(room):
    with room.free:
        while room.seats == 0:
            room.free.wait()
        room.seats -= 1
    time.sleep(0.1)
    room.leave()
