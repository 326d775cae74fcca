import subprocess
import threading


def render(scene, number):
    subprocess.run(["render", scene, str(number)], check=False)


def render_all(scenes):
    running = []
    for index in range(len(scenes)):
        running.append(threading.Thread(target=render, args=(scenes[index], index)))  # expect: TW208
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()


with open("scenes.txt") as listing:
    render_all(listing.readlines())
