from audit import AuditLog

log = AuditLog("audit.jsonl")
log.record("login", user="ada")
log.record("logout", user="ada")
log.close()
