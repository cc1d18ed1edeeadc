import { lazy, type ReactNode, Suspense } from "react";
import { Route, Switch, useLocation } from "wouter";
import { Keyboard } from "./palette/keyboard.tsx";
import { Loading } from "./parts/loading.tsx";
import { Page } from "./parts/page.tsx";
import { ScanPage } from "./scan/scan-page.tsx";
import { useSession } from "./session/session.tsx";
import { SignIn } from "./session/sign-in.tsx";
import { SignInAgain } from "./session/sign-in-again.tsx";
import { PageBoundary } from "./shell/page-boundary.tsx";
import { Shell } from "./shell/shell.tsx";

// What is not seen first is fetched when it is opened.
const BatchPage = lazy(async () => ({ default: (await import("./batch/batch-page.tsx")).BatchPage }));
const ScansPage = lazy(async () => ({ default: (await import("./scans/scans-page.tsx")).ScansPage }));
const SchedulesPage = lazy(async () => ({
  default: (await import("./schedules/schedules-page.tsx")).SchedulesPage,
}));
const WebhookPage = lazy(async () => ({
  default: (await import("./webhooks/webhook-page.tsx")).WebhookPage,
}));
const WebhooksPage = lazy(async () => ({
  default: (await import("./webhooks/webhooks-page.tsx")).WebhooksPage,
}));
const DomainsPage = lazy(async () => ({ default: (await import("./domains/domains-page.tsx")).DomainsPage }));
const UsagePage = lazy(async () => ({ default: (await import("./usage/usage-page.tsx")).UsagePage }));
const ScanDetailPage = lazy(async () => ({
  default: (await import("./scan-detail/scan-detail-page.tsx")).ScanDetailPage,
}));
const ContactPage = lazy(async () => ({ default: (await import("./contact/contact-page.tsx")).ContactPage }));
const DomainPage = lazy(async () => ({ default: (await import("./domains/domain-page.tsx")).DomainPage }));
const RemovalPage = lazy(async () => ({ default: (await import("./removal/removal-page.tsx")).RemovalPage }));

/** The console: its frame, and in it the page that the address names. */
export function App(): ReactNode {
  const { state } = useSession();
  const [path] = useLocation();
  if (state === "signed-out") return <SignIn />;
  return (
    <Shell>
      <PageBoundary path={path}>
        <Suspense fallback={<Loading what="the page" />}>
          <Switch>
            <Route path="/">
              <ScanPage />
            </Route>
            <Route path="/scans" component={ScansPage} />
            <Route path="/scans/:job_id" component={ScanDetailPage} />
            <Route path="/scans/:job_id/contacts/:contact_id" component={ContactPage} />
            <Route path="/domains" component={DomainsPage} />
            <Route path="/domains/:domain_id" component={DomainPage} />
            <Route path="/removal" component={RemovalPage} />
            <Route path="/usage" component={UsagePage} />
            <Route path="/schedules" component={SchedulesPage} />
            <Route path="/webhooks" component={WebhooksPage} />
            <Route path="/webhooks/:webhook_id" component={WebhookPage} />
            <Route path="/batches/:batch_id" component={BatchPage} />
            <Route>
              <Page title="There is no such page">
                <p>
                  <a href="/">Scan a site</a>
                </p>
              </Page>
            </Route>
          </Switch>
        </Suspense>
      </PageBoundary>
      <Keyboard />
      <SignInAgain />
    </Shell>
  );
}
