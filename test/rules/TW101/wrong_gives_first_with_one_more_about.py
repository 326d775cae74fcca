import threading

turn = 0
ping = threading.Semaphore(0)
pong = threading.Semaphore(1)


def other():
    global turn
    for _ in range(3):
        ping.acquire()
        turn += 1  # expect: TW101
        pong.release()


player = threading.Thread(target=other)
player.start()
for _ in range(3):
    turn += 1  # expect: TW101
    ping.release()
    pong.acquire()
player.join()
print(turn)
