import threading
import time

import pygame

position = [0, 0]
lock = threading.Lock()
running = threading.Event()
running.set()


def simulate():
    while running.is_set():
        time.sleep(0.01)
        with lock:
            position[0] += 1


def main():
    pygame.init()
    screen = pygame.display.set_mode((200, 200))
    t = threading.Thread(target=simulate)
    t.start()
    while running.is_set():
        for event in pygame.event.get():
            if event.type == pygame.QUIT:
                running.clear()
        with lock:
            x = position[0]
        screen.fill((0, 0, 0))
        pygame.draw.circle(screen, (255, 0, 0), (x % 200, 100), 5)
        pygame.display.flip()
    t.join()
    pygame.quit()


main()
