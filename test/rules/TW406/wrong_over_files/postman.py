def deliver(mailbox, letter):
    with mailbox.arrived:
        mailbox.letters.append(letter)
        mailbox.arrived.notify()
