import threading

from shell import Shell


def work(folder):
    shell = Shell()
    shell.chdir(folder)
    shell.environ["NAME"] = folder
    print(shell.folder)


threads = [threading.Thread(target=work, args=(folder,)) for folder in ("/a", "/b")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
