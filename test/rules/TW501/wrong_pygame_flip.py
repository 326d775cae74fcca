import threading
import time

import pygame

pygame.init()
screen = pygame.display.set_mode((320, 200))


def blink():
    while True:
        screen.fill((0, 0, 0))
        pygame.display.flip()  # expect: TW501
        time.sleep(0.5)


threading.Thread(target=blink, daemon=True).start()
running = True
while running:
    for event in pygame.event.get():
        if event.type == pygame.QUIT:
            running = False
