import threading

# barrels in the two cellars
red = 400
white = 300
moves = 500


def move(times):
    global red, white
    for _ in range(times):
        if red > white:
            red -= 1
            white += 1


workers = [threading.Thread(target=move, args=(moves,)) for _ in range(2)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print(red + white)
