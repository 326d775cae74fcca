def spin(over):
    for sign in "|/-\\" * 1000:
        if over.wait(0.1):
            return
        print(sign, end="\r")
