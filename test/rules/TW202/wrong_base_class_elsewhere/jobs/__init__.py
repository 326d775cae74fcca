from .mail import MailJob
