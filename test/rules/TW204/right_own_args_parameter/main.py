from shell import ShellThread


def main():
    commands = [ShellThread(args="ls -l /"), ShellThread(args=("uptime"))]
    for command in commands:
        command.start()
    for command in commands:
        command.join()
        print(command.line, command.code)


main()
