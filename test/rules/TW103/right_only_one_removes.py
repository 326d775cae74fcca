"""The others only append: what is found in the list stays there."""

from _thread import start_new_thread
import time
bullets = []
def game_loop():
    while True:
        time.sleep(0.016)
        for b in bullets[:]:
            if b in bullets:
                bullets.remove(b)  # expect: TW105:hint
start_new_thread(game_loop, ())
def client(conn):
    while True:
        bullets.append(conn.recv(10))  # expect: TW105:hint
for i in range(3):
    start_new_thread(client, (i,))
