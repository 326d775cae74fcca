import threading

turn = 0
score = 0
ping = threading.Semaphore(0)
pong = threading.Semaphore(0)
asked = threading.Event()
answered = threading.Event()


def other():
    global turn
    for _ in range(3):
        ping.acquire()
        turn += 1
        pong.release()


def answer():
    global score
    for _ in range(3):
        asked.wait()
        asked.clear()
        score += 1
        answered.set()


players = [threading.Thread(target=other), threading.Thread(target=answer)]
for player in players:
    player.start()
for _ in range(3):
    turn += 1
    ping.release()
    pong.acquire()
    turn += 1
for _ in range(3):
    asked.set()
    answered.wait()
    answered.clear()
    score += 1
for player in players:
    player.join()
print(turn, score)
